import { Command } from 'commander';
import { FAULTS } from './fault/catalogue.js';
import { VARIANTS } from './variant/catalogue.js';

/** `margo-mock faults`: the names that `--fault` takes. */
export function faultsCommand(): Command {
  return new Command('faults')
    .description('Show the faults that a WFM in a box can have, each with the requirement that it violates.')
    .option('--json', 'as JSON')
    .action(({ json }) => list(FAULTS, json === true, ({ requirement }) => requirement));
}

/** `margo-mock variants`: the names that `--variant` takes. */
export function variantsCommand(): Command {
  return new Command('variants')
    .description('Show the lawful choices that a WFM in a box can make otherwise, each with its source.')
    .option('--json', 'as JSON')
    .action(({ json }) => list(VARIANTS, json === true, ({ source }) => source));
}

interface Listed {
  readonly name: string;
  readonly effect: string;
  readonly behaviour: unknown;
}

function list<Item extends Listed>(
  items: readonly Item[],
  json: boolean,
  basisOf: (item: Item) => string,
): void {
  const described = items.map(({ behaviour: _, ...described }) => described);
  const lines = items.map((item) => `${item.name}  ${item.effect}  [${basisOf(item)}]`);
  process.stdout.write(`${json ? JSON.stringify(described, null, 2) : lines.join('\n')}\n`);
}
