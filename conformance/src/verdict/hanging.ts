import { type Erratum, type ErratumId, errata } from '@margo-contract/generated';
import type { Case, Step } from '../case/case.js';
import type { Contract } from '../contract/contract.js';
import { jsonContent } from '../exchange/content.js';
import type { Exchange, ReceivedResponse } from '../exchange/message.js';
import { type Finding, gravest } from '../finding/finding.js';
import { READINGS, type ReadingRule } from './reading-rules.js';
import type { CaseResult } from './verdict.js';

/** What the chosen reading of an erratum objects to and a lenient one does not. */
export interface HangingFinding extends Finding {
  readonly erratum: ErratumId;
}

/** Everything in a case that is only right, or only a warning, by the lenient reading of an erratum. */
export function hangingFindings(item: Case, result: CaseResult, contract: Contract): HangingFinding[] {
  return [...softened(item, result, contract), ...accepted(item, result, contract)];
}

/** Findings that an expectation of the case made less grave than the keyword of the requirement. */
function softened({ errata: named }: Case, { findings }: CaseResult, contract: Contract): HangingFinding[] {
  const erratum = READINGS[contract.actor].softened.find((id) => named.includes(id));
  if (erratum === undefined) return [];
  return findings.flatMap((finding) => {
    const level = levelOf(finding.requirements, contract);
    return finding.source === 'expectation' && level !== finding.level
      ? [{ ...finding, level, erratum }]
      : [];
  });
}

/** Answers that a rule finds. */
function accepted(item: Case, { evidence }: CaseResult, contract: Contract): HangingFinding[] {
  const rules = READINGS[contract.actor].rules.filter(({ erratum }) => item.errata.includes(erratum));
  const seen = new Set<string>();
  return evidence.flatMap(({ step, outcome }) => {
    if (outcome.kind !== 'exchange' || outcome.exchange.response === undefined) return [];
    const { request, response } = outcome.exchange;
    const name = `${request.method} ${request.target}`;
    const rule = rules.find((candidate) =>
      applies(candidate, item.steps[step], outcome.exchange, seen.has(name)),
    );
    if (response.status < 300) seen.add(name);
    return rule === undefined ? [] : [findingOf(rule, item, step, response, contract)];
  });
}

function applies(
  rule: ReadingRule,
  step: Step | undefined,
  exchange: Exchange,
  isRepeated: boolean,
): boolean {
  const { operation, repeated, status, body } = rule;
  const { request, response } = exchange;
  if (response === undefined || step === undefined || step.expect.length === 0) return false;
  if (operation !== undefined && operation !== request.operationId) return false;
  if (repeated !== undefined && repeated !== isRepeated) return false;
  if (body !== undefined) return response.status < 300 && !body.pattern.test(textOf(response));
  const statuses = step.expect.flatMap(({ status: wanted = [] }) => wanted);
  return status !== undefined && statuses.includes(status.strict) && status.lenient.includes(response.status);
}

function findingOf(
  { erratum, status, body }: ReadingRule,
  item: Case,
  step: number,
  response: ReceivedResponse,
  contract: Contract,
): HangingFinding {
  const dependent = (errata[erratum] as Erratum).requirements;
  const both = item.requirements.filter((id) => dependent.includes(id));
  const requirements = both.length > 0 ? both : item.requirements.slice(0, 1);
  return {
    erratum,
    requirements,
    level: levelOf(requirements, contract),
    expected: status === undefined ? (body?.described ?? '') : `status ${status.strict}`,
    actual:
      status === undefined ? `another body: ${textOf(response).slice(0, 200)}` : `status ${response.status}`,
    step,
    source: 'expectation',
    aside: false,
  };
}

function levelOf(requirements: readonly string[], contract: Contract): Finding['level'] {
  return gravest(requirements.map((id) => contract.requirements.get(id)?.level ?? 'MUST'));
}

/** The body as text; JSON in one form, however the WFM writes it. */
function textOf(response: ReceivedResponse): string {
  const content = jsonContent(response);
  if ('value' in content) {
    return JSON.stringify(content.value, (_, member) =>
      typeof member === 'bigint' ? String(member) : member,
    );
  }
  return new TextDecoder().decode(response.content.subarray(0, 64 * 1024));
}
