import { isObject, parseJson } from '@margo-contract/protocol';
import type { ReportAnswer, ReportBody, ReportCase, ReportRequest } from './report.js';

/** A request as text, much like the wire shows it. */
export function requestText({ method, uri, fields, body }: ReportRequest): string {
  return [`${method} ${uri}`, ...fieldLines(fields), ...bodyText(body)].join('\n');
}

/** A response as text, much like the wire shows it. */
export function responseText({ httpVersion, status, fields, body }: ReportAnswer): string {
  return [`HTTP/${httpVersion} ${status}`, ...fieldLines(fields), ...bodyText(body)].join('\n');
}

function fieldLines(fields: ReportRequest['fields']): string[] {
  return fields.map(([name, value]) => `${name}: ${value}`);
}

function bodyText(body: ReportBody | undefined): string[] {
  if (body === undefined) return [];
  const cut = body.cut === undefined ? [] : [`… ${body.length} octets in all, SHA-256 ${body.sha256}`];
  const shown = body.text ?? `(${body.length} octets that are no text, in base64)\n${body.base64 ?? ''}`;
  return ['', shown, ...cut];
}

/** More than this of what a server says is not repeated in a headline, in characters. */
const LONGEST_QUOTE = 200;

/** Members in which servers say what went wrong, the most telling first. */
const TELLING = ['detail', 'message', 'error', 'error_description', 'reason', 'title'];

/**
 * What the server itself says about an error, in one line; undefined when the step was no error or it says nothing.
 *
 * @param step the number of the step, from 1
 */
export function serverText({ steps }: ReportCase, step: number | undefined): string | undefined {
  const response = steps.find((done) => done.step === step)?.answer;
  if (response === undefined || response.status < 400 || response.body?.text === undefined) return undefined;
  const said = toldIn(response.body.text) ?? response.body.text.replace(/<[^>]*>/g, ' ');
  const line = said.replace(/\s+/g, ' ').trim();
  if (line === '') return undefined;
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}

function toldIn(text: string): string | undefined {
  try {
    const value = parseJson(text);
    if (!isObject(value)) return undefined;
    const members = Object.entries(value).map(([name, member]) => [name.toLowerCase(), member] as const);
    const told = TELLING.flatMap((wanted) => members.find(([name]) => name === wanted)?.[1] ?? []);
    return told.find((member) => typeof member === 'string');
  } catch {
    // It is no JSON, and shown as it is.
    return undefined;
  }
}
