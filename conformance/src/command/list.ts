import type { Case } from '../case/case.js';
import { jsonText } from '../text.js';
import type { Output } from './output.js';

/** Shows the cases: a line each, or as JSON for programs. */
export function listCases(
  cases: readonly Case[],
  options: { readonly json?: boolean },
  output: Output,
): void {
  if (options.json === true) output.write(jsonText(cases.map(describe), 2));
  else for (const item of cases) output.write(line(item));
}

function describe({ id, group, title, requirements, errata, needs }: Case) {
  return { id, group, title, requirements, errata, needs };
}

function line({ id, title, requirements, needs }: Case): string {
  const wanted = needs.length === 0 ? '' : `  (needs ${needs.join(', ')})`;
  return `${id}  ${title}  [${requirements.join(', ')}]${wanted}`;
}
