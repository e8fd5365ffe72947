import { DEVICE_VARIANTS, selectBehaviour } from '@margo-contract/mocks';
import type { Case } from '../src/case/case.js';
import { judgePliable } from './judge-pliable.js';

/** Whole runs are dear, so variants that do not exclude each other share one; neighbours in the list never do. */
const RUNS = 4;

/** What a pliable device has beside its variants. */
const CLAIMS = ['failover', 'downtime', 'hours', 'poll-rate', 'reconfigure', 'failures', 'unplug'];

/** Names of the variants of each run. */
export const MIXES: readonly (readonly string[])[] = Array.from({ length: RUNS }, (_, run) =>
  DEVICE_VARIANTS.map(({ name }) => name).filter((_name, index) => index % RUNS === run),
);

/**
 * Judges a device with variants.
 *
 * @param chosen ids of cases; all when there are none
 * @returns a line for each case that is neither passed nor, for good reason, left aside
 */
export async function judgeVariants(
  names: readonly string[],
  cases: readonly Case[],
  chosen?: readonly string[],
): Promise<readonly string[]> {
  const variants = DEVICE_VARIANTS.filter(({ name }) => names.includes(name));
  const claims = [...new Set([...CLAIMS, ...variants.flatMap((variant) => variant.claims ?? [])])].filter(
    (claim) => !variants.some(({ lacks = [] }) => lacks.includes(claim)),
  );
  const report = await judgePliable(selectBehaviour([], names), claims, cases, chosen);
  return report.cases
    .filter(({ verdict }) => !['passed', 'not-run', 'not-applicable'].includes(verdict))
    .map(({ id, verdict, reason = '', findings }) => {
      const [first] = findings;
      const found = first === undefined ? '' : ` expected ${first.expected}, seen ${first.actual}`;
      return `${id} ${verdict} with ${names.join(', ')}: ${reason}${found}`;
    });
}
