import type { Requirement } from '../catalogue/requirements.js';
import type { ComparedContract, ComparedOperation, ComparedResponse } from './contract.js';

/** One thing that differs. `was` is absent for what is new, `is` for what is gone. */
export interface Change {
  /** What it is about: `member status.state`, `header Cache-Control`, `status 401`. */
  readonly what: string;
  readonly was?: string;
  readonly is?: string;
}

/** An operation that both sides have, and what differs in it. */
export interface OperationChange {
  readonly operationId: string;
  /** Where it was and where it is, as `PUT /path`. */
  readonly was: string;
  readonly is: string;
  /** What the device sends and the WFM takes in. */
  readonly request: readonly Change[];
  /** What the WFM sends and the device takes in. */
  readonly response: readonly Change[];
}

/** What differs between two profiles, or two revisions of one. */
export interface ContractDifference {
  readonly from: string;
  readonly to: string;
  readonly operations: {
    readonly gone: readonly string[];
    readonly new: readonly string[];
    readonly changed: readonly OperationChange[];
  };
  readonly problemTypes: readonly Change[];
  readonly requirements: {
    readonly gone: readonly Requirement[];
    readonly new: readonly Requirement[];
    readonly changed: readonly { readonly was: Requirement; readonly is: Requirement }[];
    readonly stay: readonly Requirement[];
  };
}

/** Compares two contracts. Operations are the same when their operationId is, wherever they are served. */
export function compareContracts(from: ComparedContract, to: ComparedContract): ContractDifference {
  const only = (one: ComparedContract, other: ComparedContract) =>
    [...one.operations].flatMap(([id, operation]) =>
      other.operations.has(id) ? [] : [`${place(operation)} (${id})`],
    );
  return {
    from: from.name,
    to: to.name,
    operations: {
      gone: only(from, to),
      new: only(to, from),
      changed: [...from.operations].flatMap(([id, was]) => {
        const is = to.operations.get(id);
        return is === undefined ? [] : changeOf(id, was, is);
      }),
    },
    problemTypes: compareMaps(problemLines(from), problemLines(to), 'problem type'),
    requirements: compareRequirements(from.requirements, to.requirements),
  };
}

function place({ method, path }: ComparedOperation): string {
  return `${method} ${path}`;
}

function changeOf(operationId: string, was: ComparedOperation, is: ComparedOperation): OperationChange[] {
  const security =
    was.security === is.security ? [] : [{ what: 'proof of the caller', was: was.security, is: is.security }];
  const change = {
    operationId,
    was: place(was),
    is: place(is),
    request: [
      ...security,
      ...compareMaps(was.parameters, is.parameters, 'parameter'),
      ...compareMaps(was.request, is.request, 'member'),
    ],
    response: compareResponses(was.responses, is.responses),
  };
  const isSame = change.was === change.is && change.request.length + change.response.length === 0;
  return isSame ? [] : [change];
}

function compareResponses(
  was: ReadonlyMap<string, ComparedResponse>,
  is: ReadonlyMap<string, ComparedResponse>,
): Change[] {
  const statuses = [...new Set([...was.keys(), ...is.keys()])].sort();
  return statuses.flatMap((status): Change[] => {
    const [before, after] = [was.get(status), is.get(status)];
    if (before === undefined) return [{ what: `status ${status}`, is: typesOf(after) }];
    if (after === undefined) return [{ what: `status ${status}`, was: typesOf(before) }];
    const types =
      typesOf(before) === typesOf(after)
        ? []
        : [{ what: `${status}: problem types`, was: typesOf(before), is: typesOf(after) }];
    return [
      ...types,
      ...compareMaps(before.headers, after.headers, `${status}: header`),
      ...compareMaps(before.members, after.members, `${status}: member`),
    ];
  });
}

function typesOf(response: ComparedResponse | undefined): string {
  const types = response?.problemTypes ?? [];
  return types.length === 0 ? 'no problem' : types.join(', ');
}

function compareMaps(
  was: ReadonlyMap<string, string>,
  is: ReadonlyMap<string, string>,
  kind: string,
): Change[] {
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
    const [before, after] = [was.get(name), is.get(name)];
    if (before === after) return [];
    const what = name === '' ? 'body' : `${kind} ${name}`;
    return [
      {
        what,
        ...(before === undefined ? {} : { was: before }),
        ...(after === undefined ? {} : { is: after }),
      },
    ];
  });
}

function problemLines({ problemTypes }: ComparedContract): Map<string, string> {
  return new Map(
    problemTypes.map(({ slug, status, title, retryable, backoffStrategy }) => [
      slug,
      `${status} ${title}, retryable ${retryable}, backoffStrategy ${backoffStrategy}`,
    ]),
  );
}

function compareRequirements(
  from: readonly Requirement[],
  to: readonly Requirement[],
): ContractDifference['requirements'] {
  const before = new Map(from.map((item) => [item.id, item]));
  const after = new Map(to.map((item) => [item.id, item]));
  const both = to.flatMap((is) => {
    const was = before.get(is.id);
    return was === undefined ? [] : [{ was, is }];
  });
  const differs = ({ was, is }: { was: Requirement; is: Requirement }) =>
    was.level !== is.level || was.statement !== is.statement || was.actor !== is.actor;
  return {
    gone: from.filter(({ id }) => !after.has(id)),
    new: to.filter(({ id }) => !before.has(id)),
    changed: both.filter(differs),
    stay: both.filter((pair) => !differs(pair)).map(({ is }) => is),
  };
}
