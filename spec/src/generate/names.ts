import { SpecError, SpecErrors, type SpecLocation } from '../spec-error.js';

const forms = {
  operationId: {
    pattern: /^[a-z][A-Za-z0-9]{0,99}$/,
    advice: 'lower camel case of ASCII letters and digits',
  },
  'component schema': {
    pattern: /^[A-Z][A-Za-z0-9]{0,99}$/,
    advice: 'upper camel case of ASCII letters and digits',
  },
};

/**
 * Gives back a name that is about to become an identifier or a file name in generated code.
 *
 * @throws SpecErrors when it is anything but a plain identifier
 */
export function identifier(kind: keyof typeof forms, name: string, locate: () => SpecLocation): string {
  const { pattern, advice } = forms[kind];
  if (pattern.test(name)) return name;
  const reason = `the ${kind} ${JSON.stringify(name)} cannot name something in generated code; use ${advice}`;
  throw new SpecErrors([new SpecError(locate(), reason)]);
}
