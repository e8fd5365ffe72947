import { STATUS_CODES } from 'node:http';
import { computeDigest } from '@margo-contract/protocol';
import type { Expectation, Matcher } from '../case/expectation.js';
import { type Content, jsonContent, yamlContent } from '../exchange/content.js';
import { valueAt } from '../exchange/json-pointer.js';
import { fieldValue, mediaType, type ReceivedResponse } from '../exchange/message.js';
import type { Deviation } from '../finding/finding.js';
import { checkContent } from './check-body.js';
import type { JudgeContext } from './context.js';
import { readyMatcher, show } from './matcher.js';

type Check<Wanted> = (
  wanted: Wanted,
  response: ReceivedResponse,
  context: JudgeContext,
) => readonly Deviation[];

export const checkStatus: Check<number | readonly number[]> = (wanted, { status }) => {
  const list = [wanted].flat();
  if (list.includes(status)) return [];
  return [
    { expected: `status ${list.map(statusText).join(' or ')}`, actual: `status ${statusText(status)}` },
  ];
};

/** A status with its phrase. */
export function statusText(status: number): string {
  return `${status} ${STATUS_CODES[status] ?? ''}`.trim();
}

export const checkContentType: Check<string> = (wanted, { fields }) => {
  const actual = mediaType(fields);
  return actual === wanted
    ? []
    : [{ expected: `Content-Type ${wanted}`, actual: `Content-Type ${actual ?? 'absent'}` }];
};

export const checkHeaders: Check<Readonly<Record<string, Matcher>>> = (wanted, { fields }, { variables }) =>
  Object.entries(wanted).flatMap(([name, matcher]) => {
    const { description, matches } = readyMatcher(matcher, variables);
    const actual = fieldValue(fields, name);
    return matches(actual)
      ? []
      : [
          {
            expected: `${name}: ${description}`,
            actual: `${name}: ${show(actual)}`,
            place: name.toLowerCase(),
          },
        ];
  });

export const checkJson: Check<Readonly<Record<string, Matcher>>> = (wanted, response, context) =>
  checkValues(wanted, jsonContent(response), context);

export const checkYaml: Check<Readonly<Record<string, Matcher>>> = (wanted, response, context) =>
  checkValues(wanted, yamlContent(response), context);

function checkValues(
  wanted: Readonly<Record<string, Matcher>>,
  content: Content,
  { variables }: JudgeContext,
): readonly Deviation[] {
  if ('fault' in content)
    return [{ expected: `a body with ${Object.keys(wanted).join(', ')}`, actual: content.fault }];
  return Object.entries(wanted).flatMap(([pointer, matcher]) => {
    const { description, matches } = readyMatcher(matcher, variables);
    const actual = valueAt(content.value, pointer);
    const name = pointer === '' ? 'the body' : pointer;
    return matches(actual)
      ? []
      : [{ expected: `${name}: ${description}`, actual: `${name}: ${show(actual)}`, place: pointer }];
  });
}

/** Each wrong place is about the requirement of the place, whatever the case is about. */
export const checkSchema: Check<string> = (name, response, { contract }) => {
  if (!contract.validators.has(name)) throw new TypeError(`the contract has no schema ${name}`);
  const type = name === 'DeploymentDocument' ? 'application/yaml' : 'application/json';
  return checkContent(response, type, name, contract);
};

export const checkDigest: Check<string> = (wanted, { content }, { variables }) => {
  const expected = variables.fill(wanted);
  const actual = computeDigest(content);
  return actual === expected
    ? []
    : [{ expected: `a body with the digest ${expected}`, actual: `one with ${actual}` }];
};

export const checkHttpVersion: Check<NonNullable<Expectation['httpVersion']>> = (wanted, { httpVersion }) =>
  httpVersion === wanted ? [] : [{ expected: `a response in HTTP/${wanted}`, actual: `HTTP/${httpVersion}` }];
