import { gravest, lightest } from '../finding/finding.js';
import { visible, visibleLine } from '../text.js';
import { causeKeys, nearestFirst } from './causes.js';
import { curlLine } from './curl.js';
import { hintFor } from './hints.js';
import { responseText, serverText } from './message-text.js';
import type { Report, ReportCase, ReportFinding, ReportStep } from './report.js';
import { type Colors, verdictText } from './terminal.js';

/** Longest text of one message on the terminal; the report has it whole. */
const LONGEST_MESSAGE = 2000;

/** More cases than these are not named one by one. */
const MOST_NAMED = 20;

/** How much is told of a failure. */
export interface FailureDetail {
  /** The file of certificates to trust, for the line that repeats a request. */
  readonly ca?: string;
  /** Whether the messages are shown, too. */
  readonly verbose?: boolean;
}

/** What is wrong: of the cases that show the same fault only the nearest to it, and the ids of the others. */
export function failureTexts(report: Report, colors: Colors, detail: FailureDetail = {}): string[] {
  const told = new Set<string>();
  const others: string[] = [];
  const texts = nearestFirst(report).flatMap((item) => {
    const keys = causeKeys(item);
    const isNew = keys.some((key) => !told.has(key));
    for (const key of keys) told.add(key);
    if (!isNew) others.push(item.id);
    return isNew ? [failureText(item, report, colors, detail)] : [];
  });
  if (others.length === 0) return texts;
  const number = others.length === 1 ? '1 more case shows' : `${others.length} more cases show`;
  const named = others.slice(0, MOST_NAMED);
  const rest = others.length > named.length ? ', …' : '';
  return [...texts, `${number} nothing but what is above: ${named.join(', ')}${rest}`];
}

/** A case with everything that is wrong in it: requirement and sentence, expectation, hint, erratum, and how to see more. */
function failureText(
  item: ReportCase,
  report: Report,
  colors: Colors,
  { ca, verbose = false }: FailureDetail,
): string {
  const findings = item.findings.filter(({ level }) => level !== 'MAY');
  const steps = item.steps.filter(({ step }) => findings.some((finding) => finding.step === step));
  const hints = new Set(findings.map(hintFor).filter((hint) => hint !== undefined));
  return [
    `${verdictText(item.verdict, colors)} ${colors.bold(item.id)}  ${item.title}`,
    ...(item.reason === undefined ? [] : [`  ${visibleLine(item.reason)}`]),
    ...sentences(findings, report),
    ...(item.rule === undefined ? [] : [`  the request breaks ${item.rule} of the contract`]),
    ...findings.map((finding) => findingText(finding, item)),
    ...[...hints].map((hint) => `  hint: ${hint}`),
    ...errataTexts(item, report),
    ...(item.known === undefined ? [] : [`  known to fail: ${visibleLine(item.known)}`]),
    ...(verbose ? steps : []).map((step) => colors.dim(stepText(step, ca))),
    ...(verbose || steps.length === 0 ? [] : [colors.dim(`  more: --only ${item.id} --verbose`)]),
  ].join('\n');
}

/** Each requirement that a case found violated, once, as grave as it counts here. */
function sentences(findings: readonly ReportFinding[], { requirements }: Report): string[] {
  const violated = new Set(findings.flatMap((finding) => finding.requirements));
  return [...violated].map((id) => {
    const requirement = requirements.find((candidate) => candidate.id === id);
    const naming = findings.filter((finding) => finding.requirements.includes(id));
    const level = lightest(requirement?.level ?? 'MUST', gravest(naming.map((finding) => finding.level)));
    return `  ${id} (${level}): ${requirement?.statement ?? ''}`;
  });
}

function findingText(
  { requirements, level, expected, actual, step, aside }: ReportFinding,
  item: ReportCase,
): string {
  const text = serverText(item, step);
  const says = text === undefined ? '' : `\n    it says  ${visibleLine(text)}`;
  const where = `  step ${step}${aside ? ' (set-up)' : ''}, ${requirements.join(', ')}, ${level}:`;
  return `${where}\n    expected ${visibleLine(expected)}\n    seen     ${visibleLine(actual)}${says}`;
}

function errataTexts({ errata, hanging = [], otherwise }: ReportCase, report: Report): string[] {
  const decisive = new Set(hanging.map(({ erratum }) => erratum));
  return report.errata
    .filter(({ id }) => errata.includes(id))
    .map(({ id, topic, reading }) => {
      const effect =
        decisive.has(id) && otherwise !== undefined ? ` The other reading makes it ${otherwise}.` : '';
      return `  erratum ${id}, ${topic}: ${reading}${effect}`;
    });
}

function stepText({ action, request, answer, failure }: ReportStep, ca: string | undefined): string {
  const parts = [
    (request && curlLine(request, ca)) ?? action,
    ...(answer === undefined ? [] : [responseText(answer)]),
    ...(failure === undefined ? [] : [failure]),
  ];
  return parts.map((part) => indent(visible(shorten(part)))).join('\n\n');
}

function shorten(text: string): string {
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)} …` : text;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}
