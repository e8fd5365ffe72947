import type { Readable, Writable } from 'node:stream';
import { SuiteError } from '../error.js';
import { startAdapter } from '../provisioning/adapter/adapter.js';
import { terminalProvisioning } from '../provisioning/manual.js';
import { loadOperatorModule } from '../provisioning/module.js';
import { operatorProvisioning } from '../provisioning/operator.js';
import {
  combine,
  noProvisioning,
  type Provisioning,
  type ProvisioningSession,
} from '../provisioning/provisioning.js';
import { visibleLine } from '../text.js';

/** The options that say how operators' work gets done. */
export interface ProvisioningOptions {
  readonly operatorUrl?: string;
  readonly operatorToken?: string;
  /** The command of an adapter that is spoken to in lines. */
  readonly operatorExec?: string;
  /** The file of an ECMAScript module. */
  readonly operatorModule?: string;
  /** Whether a person does what nothing else offers. */
  readonly manual?: boolean;
}

/** What a session may use of the process. */
export interface ProvisioningSurroundings {
  /** PEM certificates to trust for the operator interface instead of the system's. */
  readonly ca: string | undefined;
  readonly input: Readable;
  readonly output: Writable;
  /** `MARGO_OPERATOR_TOKEN` keeps the token out of command lines. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Opens the way to the operator's side that the options give.
 *
 * @throws SuiteError `suite-option-invalid`, `suite-adapter-failed`
 */
export async function openProvisioning(
  given: ProvisioningOptions,
  surroundings: ProvisioningSurroundings,
): Promise<ProvisioningSession> {
  const options = withToken(given, surroundings.env.MARGO_OPERATOR_TOKEN);
  checkOptions(options);
  const machine = await openMachine(options, surroundings);
  if (options.manual !== true) return machine;
  const person = await terminalProvisioning(surroundings.input, surroundings.output);
  return {
    provisioning: combine(machine.provisioning, person.provisioning),
    broken: machine.broken,
    close: async () => void (await Promise.all([machine.close(), person.close()])),
  };
}

function withToken(options: ProvisioningOptions, operatorToken: string | undefined): ProvisioningOptions {
  if (options.operatorUrl === undefined || operatorToken === undefined) return options;
  return { operatorToken, ...options };
}

function checkOptions({
  operatorUrl,
  operatorToken,
  operatorExec,
  operatorModule,
}: ProvisioningOptions): void {
  const ways = [operatorUrl, operatorExec, operatorModule].filter((way) => way !== undefined);
  if (ways.length > 1) {
    throw invalid(
      '--operator-url, --operator-exec and --operator-module exclude each other; give one of them.',
    );
  }
  if ((operatorUrl === undefined) !== (operatorToken === undefined)) {
    throw invalid(
      '--operator-url and --operator-token (or MARGO_OPERATOR_TOKEN) go together; give both or neither.',
    );
  }
  if (operatorUrl === undefined) return;
  if (!URL.canParse(operatorUrl) || !/^https?:$/.test(new URL(operatorUrl).protocol)) {
    throw invalid(`--operator-url ${operatorUrl} cannot be used: give an http or https URL.`);
  }
}

function openMachine(
  { operatorUrl, operatorToken, operatorExec, operatorModule }: ProvisioningOptions,
  { ca, output }: ProvisioningSurroundings,
): Promise<ProvisioningSession> {
  if (operatorExec !== undefined) {
    return startAdapter(operatorExec, {
      log: (line) => void output.write(`adapter: ${visibleLine(line)}\n`),
    });
  }
  if (operatorModule !== undefined) return loadOperatorModule(operatorModule);
  if (operatorUrl === undefined || operatorToken === undefined) return always(noProvisioning());
  return always(
    operatorProvisioning({ url: operatorUrl, token: operatorToken, ...(ca !== undefined && { ca }) }),
  );
}

/** Provisioning that holds nothing open. */
async function always(provisioning: Provisioning): Promise<ProvisioningSession> {
  return { provisioning, broken: new AbortController().signal, close: async () => undefined };
}

function invalid(message: string): SuiteError {
  return new SuiteError('suite-option-invalid', message);
}
