import { readFile } from 'node:fs/promises';
import { MargoError } from '@margo-contract/protocol';
import { LineCounter, parseDocument } from 'yaml';
import { followRules, type Outcomes } from './outcome.js';
import { readRules } from './read-rules.js';
import { ScriptFault } from './script-fault.js';

/**
 * Reads a script that says how components fare; README shows one.
 *
 * @throws MargoError `mock-script-invalid`, with file and line
 */
export async function readScript(path: string): Promise<Outcomes> {
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new MargoError('mock-script-invalid', `Cannot read the script ${path}: ${cause.message}`, {
      cause,
    });
  });
  return parseScript(text, path);
}

/** @param path where the text is from, for messages @throws MargoError `mock-script-invalid` */
export function parseScript(text: string, path: string): Outcomes {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, strict: true });
  try {
    const [fault] = [...document.errors, ...document.warnings];
    if (fault !== undefined) throw new ScriptFault(firstLine(fault.message), fault.pos[0]);
    return followRules(readRules(document.contents));
  } catch (error) {
    if (!(error instanceof ScriptFault)) throw error;
    const message = `${path}:${lines.linePos(error.offset).line}: ${error.message}`;
    throw new MargoError('mock-script-invalid', message, { cause: error });
  }
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}
