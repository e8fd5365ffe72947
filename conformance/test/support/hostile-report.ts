import type { Report } from '../../src/report/report.js';
import { runSuite } from '../../src/run/run-suite.js';
import { caseOf } from './cases.js';
import { reportOf } from './report.js';
import { always, wfmFor } from './run.js';
import { startServer } from './server.js';

/** Text that would do harm in a page, in XML and on a terminal. */
export const EVIL =
  '</pre></script><script>document.title="broken into"</script><img src=x onerror="document.title=1">]]>"\' \u001b[2J\u202e\u0007\uffff';

/** The report of a case that fails against a server that says evil things everywhere. */
export async function hostileReport(): Promise<Report> {
  const problem = JSON.stringify({ type: EVIL, title: EVIL, status: 200, detail: EVIL, [EVIL]: EVIL });
  const headers = {
    'content-type': 'application/problem+json',
    etag: '"<img src=x onerror=alert(1)>"',
    'set-cookie': 'a=secret',
    'x-evil': '\u009b2J',
  };
  const server = await startServer(always(500, headers, problem));
  const expectations = { status: 500, headers: { ETag: 'x' }, json: { '/detail': 'y' } };
  const item = await caseOf([{ request: { operation: 'getRootCertificate' }, expect: expectations }]);
  const cases = await runSuite({ cases: [item], concurrency: 1 }, wfmFor(server));
  await server.close();
  const component = { name: EVIL, version: '1' };
  return reportOf([item], cases, {
    target: { kind: 'wfm', url: server.url, component },
    peer: EVIL.slice(0, 199),
  });
}
