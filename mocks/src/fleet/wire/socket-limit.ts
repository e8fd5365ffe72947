import { MargoError } from '@margo-contract/protocol';

/** Files and pipes that a process has open besides its connections. */
const OTHERS = 64;

const LIMITS: Readonly<Record<string, string>> = {
  EMFILE:
    'this process may open no more files; raise its limit ("ulimit -n 100000" in the shell, LimitNOFILE= in a service), or spread the fleet with --processes',
  ENFILE: 'this machine may open no more files; raise it ("sysctl fs.file-max=2000000")',
  EADDRNOTAVAIL:
    'this machine has no port left for another connection to that address; widen the range ("sysctl net.ipv4.ip_local_port_range=\'1024 65535\'"), let devices share connections (--connections), or spread the fleet over machines and merge (margo-mock fleet merge)',
  ENOBUFS:
    'this machine has no memory left for sockets; raise it ("sysctl net.ipv4.tcp_mem"), or use several machines',
};

/** Says which limit of the system a connection met, and how to raise it; `undefined` when it was none. */
export function explainSocketLimit(error: NodeJS.ErrnoException): MargoError | undefined {
  const limit = LIMITS[error.code ?? ''];
  if (limit === undefined) return undefined;
  return new MargoError('mock-fleet-no-sockets', `No more connections (${error.code}): ${limit}`, {
    cause: error,
  });
}

/**
 * Refuses a fleet that the limit on open files does not let connect, before it begins.
 *
 * @param connections of one process
 * @param limit most open files of a process; unknown when absent
 * @throws MargoError `mock-fleet-no-sockets`
 */
export function checkSocketLimit(connections: number, limit = openFilesLimit()): void {
  if (limit === undefined || connections + OTHERS <= limit) return;
  throw new MargoError(
    'mock-fleet-no-sockets',
    `${connections} connections need as many open files, and this process may have ${limit}: raise the limit ("ulimit -n ${connections + OTHERS}" in the shell, LimitNOFILE= in a service), spread the fleet with --processes, or let devices share connections with --connections`,
  );
}

/** Node.js raises the limit as far as it may when it starts, so what is in force is what can be had. */
function openFilesLimit(): number | undefined {
  const { userLimits } = process.report.getReport() as unknown as ReportWithLimits;
  const { soft } = userLimits?.open_files ?? {};
  return typeof soft === 'number' ? soft : undefined;
}

/** What is read of a diagnostic report; Windows has no limits in it. */
interface ReportWithLimits {
  readonly userLimits?: { readonly open_files?: { readonly soft?: number | string } };
}
