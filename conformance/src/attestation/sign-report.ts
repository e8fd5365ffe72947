import type { Report } from '../report/report.js';
import { sealEnvelope } from './envelope.js';
import type { SigningKey } from './key.js';
import { PAYLOAD_TYPE, statementAbout } from './statement.js';

/** The statement about a report in a signed envelope, as JSON. @param json the report as it is written */
export function signReport(report: Report, json: string, key: SigningKey): string {
  const payload = Buffer.from(JSON.stringify(statementAbout(report, json)), 'utf8');
  return sealEnvelope(PAYLOAD_TYPE, payload, key);
}
