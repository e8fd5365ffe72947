import { Command, Option } from 'commander';
import { PROFILES, type Profile } from './behaviour/behaviour.js';

interface Listed {
  readonly name: string;
  readonly effect: string;
  readonly profiles: readonly Profile[];
  readonly behaviour: unknown;
}

interface ListOptions {
  readonly json?: boolean;
  readonly profile?: Profile;
}

/** `margo-mock faults`: the names that `--fault` takes. */
export function faultsCommand(): Command {
  return listCommand('faults')
    .description('Show the faults that a WFM in a box can have, each with the requirement that it violates.')
    .action(async (options: ListOptions) => {
      const { FAULTS } = await import('./fault/catalogue.js');
      list(FAULTS, options, ({ requirement }) => requirement);
    });
}

/** `margo-mock variants`: the names that `--variant` takes. */
export function variantsCommand(): Command {
  return listCommand('variants')
    .description('Show the lawful choices that a WFM in a box can make otherwise, each with its source.')
    .action(async (options: ListOptions) => {
      const { VARIANTS } = await import('./variant/catalogue.js');
      list(VARIANTS, options, ({ source }) => source);
    });
}

function listCommand(name: string): Command {
  return new Command(name)
    .option('--json', 'as JSON')
    .addOption(new Option('--profile <profile>', 'only those of a security profile').choices([...PROFILES]));
}

function list<Item extends Listed>(
  items: readonly Item[],
  { json, profile }: ListOptions,
  basisOf: (item: Item) => string,
): void {
  const wanted = items.filter(({ profiles }) => profile === undefined || profiles.includes(profile));
  const described = wanted.map(({ behaviour: _, ...described }) => described);
  const lines = wanted.map((item) => `${item.name}  ${item.effect}  [${basisOf(item)}]`);
  process.stdout.write(`${json ? JSON.stringify(described, null, 2) : lines.join('\n')}\n`);
}
