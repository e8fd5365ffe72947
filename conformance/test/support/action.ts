import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** The folder of the whole project, which a runner checks out to use the action. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

interface Step {
  readonly id?: string;
  readonly shell: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run: string;
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

/** The text of a file of the project. */
export function read(file: string): string {
  return readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
}

/** The definition of the action. */
export const action = parse(read('conformance/action/action.yml')) as ActionFile;

/** The step that runs the suite. */
export const judgeStep: Step = stepOf('judge');

function stepOf(id: string): Step {
  const step = action.runs.steps.find((item) => item.id === id);
  if (step === undefined) throw new Error(`the action has no step ${id}`);
  return step;
}

/** Outputs as a runner reads them from the file that `GITHUB_OUTPUT` names. */
export function readOutputs(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n').slice(0, -1);
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const [name = '', delimiter = ''] = line.split('<<');
    const value = lines.splice(0, lines.indexOf(delimiter) + 1).slice(0, -1);
    outputs[name] = value.join('\n');
  }
  return outputs;
}
