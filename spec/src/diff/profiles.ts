import { compareContracts } from './compare.js';
import { readContract } from './read-contract.js';
import { type Audience, reportOf, type Section } from './report.js';

export type { Audience, Section };

/**
 * What those who change from one security profile to another have to do, as a part of a report for each audience.
 *
 * @param specDirectory the folder `spec/`
 * @throws DiffError when there is no such profile; SpecErrors when the contract is broken
 */
export async function migrationReport(
  from: string,
  to: string,
  specDirectory: string,
): Promise<ReadonlyMap<Audience, Section>> {
  const [was, is] = await Promise.all([readContract(from, specDirectory), readContract(to, specDirectory)]);
  const difference = compareContracts(was, is);
  const audiences: readonly Audience[] = ['device', 'wfm', 'operator'];
  return new Map(
    audiences.flatMap((audience) =>
      reportOf(difference, [audience]).sections.map((part): [Audience, Section] => [audience, part]),
    ),
  );
}
