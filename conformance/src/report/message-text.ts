import type { ReportAnswer, ReportBody, ReportRequest } from './report.js';

/** A request as text, much like the wire shows it. */
export function requestText({ method, uri, fields, body }: ReportRequest): string {
  return [`${method} ${uri}`, ...fieldLines(fields), ...bodyText(body)].join('\n');
}

/** An answer as text, much like the wire shows it. */
export function answerText({ httpVersion, status, fields, body }: ReportAnswer): string {
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
