import { SuiteError } from '../error.js';
import type { Component } from '../report/target.js';

/** Reads `NAME@VERSION`. @throws SuiteError `suite-option-invalid` */
export function readComponent(text: string): Component {
  const at = text.lastIndexOf('@');
  const [name, version] = [text.slice(0, Math.max(at, 0)).trim(), text.slice(at + 1).trim()];
  const isShort = name.length <= 200 && version.length <= 200;
  if (name !== '' && version !== '' && isShort && !/\p{Cc}/u.test(text)) return { name, version };
  throw new SuiteError(
    'suite-option-invalid',
    `--component ${text} cannot be used: give the name and the version of the product, such as acme-wfm@4.2.`,
  );
}
