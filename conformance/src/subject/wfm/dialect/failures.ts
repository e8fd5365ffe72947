import type { Case } from '../../../case/case.js';
import type { Contract } from '../../../contract/contract.js';
import type { CaseResult } from '../../../verdict/verdict.js';
import type { Meeting, Translator } from './translator.js';

/** Each deviation that a run met, as one case that fails its requirement, so that reports need to know no dialects. */
export function declaredFailures(
  translator: Translator,
  contract: Contract,
): { readonly item: Case; readonly result: CaseResult }[] {
  return translator.met.map((meeting) => {
    const { deviation } = meeting;
    const item: Case = {
      id: `dialect-${deviation.id}`,
      group: 'dialect',
      title: deviation.says,
      requirements: [deviation.requirement],
      errata: [],
      needs: [],
      alone: false,
      steps: [],
      location: { file: translator.dialect.name, line: 1 },
    };
    return { item, result: resultOf(item, meeting, contract) };
  });
}

function resultOf(item: Case, { deviation, count }: Meeting, { requirements }: Contract): CaseResult {
  const requirement = requirements.get(deviation.requirement);
  const level = requirement?.level ?? 'MUST';
  const finding = {
    requirements: [deviation.requirement],
    level,
    expected: requirement?.statement.trim() ?? 'what the contract says',
    actual: `${deviation.says} Met in ${count} ${count === 1 ? 'message' : 'messages'}.`,
    step: 0,
    source: 'contract' as const,
    aside: false,
  };
  const verdict = level === 'MUST' ? 'failed' : 'warned';
  return { id: item.id, verdict, findings: [finding], evidence: [] };
}
