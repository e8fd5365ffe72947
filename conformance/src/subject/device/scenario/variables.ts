/** Where in a case each variable is filled in: within the member of that name. */
const FILLED: Readonly<Record<string, readonly string[]>> = {
  child: ['target', 'device'],
  device: ['target'],
  gateway: ['source'],
  stranger: ['problem'],
};

/** A sentence for each variable in braces that stays as it is written, so that a case would prove nothing. */
export function unfilledVariables(value: unknown, within: readonly string[] = []): readonly string[] {
  if (typeof value === 'string') return unfilled(value, within);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => unfilledVariables(member, [...within, name]));
}

function unfilled(text: string, within: readonly string[]): readonly string[] {
  const names = [...text.matchAll(/\{([\w-]+)\}/g)].map(([, name = '']) => name);
  return names
    .filter((name) => FILLED[name]?.some((member) => within.includes(member)) !== true)
    .map((name) => `{${name}} in ${within.join('.')} is not filled in${hint(FILLED[name])}`);
}

function hint(members: readonly string[] | undefined): string {
  return members === undefined
    ? `; known are ${Object.keys(FILLED).join(', ')}`
    : `; only ${members.join(' and ')} may have it`;
}
