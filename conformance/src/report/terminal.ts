import type pc from 'picocolors';
import type { Case } from '../case/case.js';
import type { CaseResult } from '../verdict/verdict.js';
import { visible } from './escape.js';
import { answerText, requestText } from './message-text.js';
import type { Report, ReportCase, ReportFinding, ReportStep } from './report.js';

/** Colours when the output is a terminal, else none. */
export type Colors = ReturnType<typeof pc.createColors>;

/** Longest text of one message on the terminal; the report has it whole. */
const LONGEST_MESSAGE = 2000;

/** The line that shows a case as it finishes. */
export function caseLine(item: Case, { verdict, reason }: CaseResult, colors: Colors): string {
  const because = reason === undefined ? '' : ` – ${visible(reason)}`;
  return `${verdictText(verdict, colors)} ${item.id}  ${colors.dim(item.title)}${because}`;
}

/** Every failure and warning with requirement, sentence, expectation and exchange; then requirements and summary. */
export function runText(report: Report, colors: Colors): string {
  return [...failureTexts(report, colors), requirementTable(report, colors), summary(report, colors)].join(
    '\n\n',
  );
}

function failureTexts(report: Report, colors: Colors): string[] {
  const telling = report.cases.filter(({ findings }) => findings.some(({ level }) => level !== 'MAY'));
  return telling.map((item) => failureText(item, report, colors));
}

function failureText(item: ReportCase, report: Report, colors: Colors): string {
  const head = `${verdictText(item.verdict, colors)} ${colors.bold(item.id)}  ${item.title}`;
  const findings = item.findings.filter(({ level }) => level !== 'MAY');
  const steps = item.steps.filter(({ step }) => findings.some((finding) => finding.step === step));
  return [
    head,
    ...sentences(findings, report),
    ...findings.map(findingText),
    ...steps.map((step) => colors.dim(stepText(step))),
  ].join('\n');
}

/** Each requirement that a case found violated, once. */
function sentences(findings: readonly ReportFinding[], { requirements }: Report): string[] {
  const violated = new Set(findings.flatMap((finding) => finding.requirements));
  return [...violated].map((id) => {
    const requirement = requirements.find((candidate) => candidate.id === id);
    return `  ${id} (${requirement?.level ?? 'MUST'}): ${requirement?.statement ?? ''}`;
  });
}

function findingText({ requirements, level, expected, actual, step, aside }: ReportFinding): string {
  const where = `  step ${step}${aside ? ' (set-up)' : ''}, ${requirements.join(', ')}, ${level}:`;
  return `${where}\n    expected ${visible(expected)}\n    seen     ${visible(actual)}`;
}

function stepText({ action, request, answer, failure }: ReportStep): string {
  const parts = [
    ...(request === undefined ? [action] : [requestText(request)]),
    ...(answer === undefined ? [] : [answerText(answer)]),
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

function requirementTable({ requirements }: Report, colors: Colors): string {
  const rows = requirements.map(({ id, level, verdict, cases, untested }) => {
    const basis = untested ?? `${cases.length} ${cases.length === 1 ? 'case' : 'cases'}`;
    return `${verdictText(verdict, colors)} ${id.padEnd(10)} ${level.padEnd(6)} ${basis}`;
  });
  return [colors.bold('Requirements'), ...rows].join('\n');
}

function summary({ cases, counts, overall, target }: Report, colors: Colors): string {
  const numbers = Object.entries(counts.cases).map(([verdict, number]) => `${number} ${verdict}`);
  const paint =
    overall === 'conformant' ? colors.green : overall === 'incomplete' ? colors.yellow : colors.red;
  return `${cases.length} ${cases.length === 1 ? 'case' : 'cases'}: ${numbers.join(', ')}\n${colors.bold(paint(overall))}: ${target.url}${meaning(overall)}`;
}

function meaning(overall: Report['overall']): string {
  return overall === 'incomplete'
    ? '\nNothing failed, but not everything could be tested; the cases that were not run say why.'
    : '';
}

function verdictText(verdict: string, colors: Colors): string {
  const paint: Readonly<Record<string, (text: string) => string>> = {
    passed: colors.green,
    failed: colors.red,
    error: colors.red,
    warned: colors.yellow,
  };
  return (paint[verdict] ?? colors.dim)(verdict.padEnd(14));
}
