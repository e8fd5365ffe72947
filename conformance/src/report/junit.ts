import { needsAttention } from './causes.js';
import type { Report, ReportCase, ReportFinding, ReportRequirement } from './report.js';
import { placeOf } from './target.js';
import { attributes, element, xmlText } from './xml.js';

/** What CI shows of one case or requirement. */
type Outcome = 'failure' | 'error' | 'skipped' | 'passed';

interface Test {
  readonly outcome: Outcome;
  readonly xml: string;
}

/**
 * The report for CI, as JUnit wrote it first and most tools read it: a suite for each group of cases, and one for the
 * requirements. What was not run, was not shown or is known to fail is skipped, a warning is a pass that says so.
 */
export function renderJunit(report: Report): string {
  const groups = [...new Set(report.cases.map(({ group }) => group))];
  const suites = [
    ...groups.map((group) => suite(group, report.cases.filter((item) => item.group === group).map(caseTest))),
    suite(
      'requirements',
      report.requirements.filter(({ verdict }) => verdict !== 'untested').map(requirementTest),
    ),
  ];
  const seconds = (Date.parse(report.finishedAt) - Date.parse(report.startedAt)) / 1000;
  const all = suites.flatMap(({ tests }) => tests);
  const total = { name: 'margo-conformance', ...counts(all), time: seconds.toFixed(3) };
  const body = suites.map(({ name, tests }) => suiteXml(name, tests, report)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', total, body)}\n`;
}

function suite(name: string, tests: readonly Test[]) {
  return { name, tests };
}

function suiteXml(name: string, tests: readonly Test[], report: Report): string {
  const { target, contract, configuration, overall, ended } = report;
  const { component } = target;
  const facts = {
    url: placeOf(target),
    ...(component !== undefined && { component: `${component.name}@${component.version}` }),
    contract: `${contract.profile} ${contract.version} ${contract.digest}`,
    suite: report.suite.version,
    reading: configuration.reading,
    overall,
    ended,
  };
  const properties = Object.entries(facts).map(([key, value]) => property(key, value));
  const content = [element('properties', {}, properties.join('')), ...tests.map(({ xml }) => xml)].join('');
  return element(
    'testsuite',
    { name, ...counts(tests), timestamp: report.startedAt.replace(/Z$/, '') },
    content,
  );
}

function counts(tests: readonly Test[]) {
  const number = (wanted: Outcome) => String(tests.filter(({ outcome }) => outcome === wanted).length);
  return {
    tests: String(tests.length),
    failures: number('failure'),
    errors: number('error'),
    skipped: number('skipped'),
  };
}

function caseTest(item: ReportCase): Test {
  const outcome = outcomeOf(item.verdict, item.known);
  const text = item.findings.map(findingText).join('\n');
  const [first] = item.findings.filter(({ level }) => level !== 'MAY');
  const message = messageOf(item, first);
  const properties = [
    ...item.requirements.map((id) => property('requirement', id)),
    ...item.errata.map((id) => property('erratum', id)),
    property('verdict', item.verdict),
  ];
  const content = [
    element('properties', {}, properties.join('')),
    ...(outcome === 'passed'
      ? []
      : [element(outcome, { message, ...typeOf(outcome, first) }, xmlText(text))]),
    ...(outcome === 'passed' && needsAttention(item) ? [element('system-out', {}, xmlText(text))] : []),
  ];
  const names = { classname: item.group, name: `${item.id}: ${item.title}` };
  return { outcome, xml: element('testcase', names, content.join('')) };
}

function requirementTest({ id, verdict, statement, cases, area, through }: ReportRequirement): Test {
  const outcome = outcomeOf(verdict, undefined);
  const by = through === undefined ? `by ${cases.join(', ')}` : `through ${through.join(', ')}`;
  const message = `${verdict}, ${by}`;
  const content = outcome === 'passed' ? '' : element(outcome, { message, ...typeOf(outcome) }, '');
  const xml = element(
    'testcase',
    { classname: `requirements.${area}`, name: `${id}: ${statement}` },
    content,
  );
  return { outcome, xml };
}

function outcomeOf(verdict: string, known: string | undefined): Outcome {
  if (verdict === 'passed' || verdict === 'warned') return 'passed';
  if (known !== undefined) return 'skipped';
  if (verdict === 'failed') return 'failure';
  return verdict === 'error' ? 'error' : 'skipped';
}

function messageOf({ known, reason, verdict }: ReportCase, first: ReportFinding | undefined): string {
  if (known !== undefined) return `known to fail: ${known}`;
  if (verdict === 'not-shown') return `not shown: ${reason ?? ''}`;
  if (verdict === 'failed' && first !== undefined) return `expected ${first.expected}, seen ${first.actual}`;
  return reason ?? verdict;
}

/** Readers want to know of failures what they are about. */
function typeOf(outcome: Outcome, finding?: ReportFinding): Readonly<Record<string, string>> {
  return outcome === 'skipped' ? {} : { type: finding?.requirements.join(' ') ?? outcome };
}

function findingText({ step, requirements, level, expected, actual }: ReportFinding): string {
  return `step ${step}, ${requirements.join(', ')}, ${level}: expected ${expected}, seen ${actual}`;
}

function property(name: string, value: string): string {
  return `<property${attributes({ name, value })}/>`;
}
