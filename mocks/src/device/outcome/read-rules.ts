import type { DeploymentState } from '@margo-contract/protocol';
import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Rule, Step } from './outcome.js';
import { ScriptFault } from './script-fault.js';

type Members = Readonly<Record<string, unknown>>;

/** What a component may go through, and where that may end. */
interface Course {
  readonly states: readonly DeploymentState[];
  readonly ends: readonly DeploymentState[];
}

const INSTALL: Course = {
  states: ['pending', 'installing', 'installed', 'failed'],
  ends: ['installed', 'failed'],
};
const REMOVE: Course = { states: ['removing', 'removed', 'failed'], ends: ['removed', 'failed'] };
const DEFAULT_CODE = 'simulated-failure';
const DEFAULT_MESSAGE = 'The script says so';

/** Reads the rules of a script. @param root contents of the YAML document @throws ScriptFault */
export function readRules(root: unknown): Rule[] {
  const { rules } = readMembers(root, ['rules']);
  if (rules === undefined) throw fault(root, 'A script has the member rules, a list');
  return readItems(rules, 'rules').map(readRule);
}

function readRule(node: unknown): Rule {
  const { deployment, component, install, remove } = readMembers(node, [
    'deployment',
    'component',
    'install',
    'remove',
  ]);
  if (install === undefined && remove === undefined) throw fault(node, 'A rule has install, remove, or both');
  return {
    ...(deployment !== undefined && { deployment: readText(deployment) }),
    ...(component !== undefined && { component: readText(component) }),
    ...(install !== undefined && { install: readSteps(install, 'install', INSTALL) }),
    ...(remove !== undefined && { remove: readSteps(remove, 'remove', REMOVE) }),
  };
}

function readSteps(node: unknown, name: string, { states, ends }: Course): Step[] {
  const steps = readItems(node, name).map((item) => readStep(item, states));
  const last = steps.at(-1)?.state;
  if (last !== undefined && ends.includes(last)) return steps;
  throw fault(node, `${name} has to end with ${ends.join(' or ')}`);
}

/** A step is a state, or a mapping with a state and, when it is failed, code and message. */
function readStep(node: unknown, states: readonly DeploymentState[]): Step {
  if (isScalar(node)) return withReason(readState(node, states), undefined, undefined);
  const { state, code, message } = readMembers(node, ['state', 'code', 'message']);
  const read = readState(state ?? node, states);
  const reason = code ?? message;
  if (read !== 'failed' && reason !== undefined) throw fault(reason, 'Only failed has a code and a message');
  return withReason(read, code, message);
}

function withReason(state: DeploymentState, code: unknown, message: unknown): Step {
  if (state !== 'failed') return { state };
  const error = {
    code: code === undefined ? DEFAULT_CODE : readText(code),
    message: message === undefined ? DEFAULT_MESSAGE : readText(message),
  };
  return { state, error };
}

function readState(node: unknown, states: readonly DeploymentState[]): DeploymentState {
  const value = isScalar(node) ? node.value : undefined;
  const state = states.find((candidate) => candidate === value);
  if (state !== undefined) return state;
  throw fault(node, `The state has to be ${states.slice(0, -1).join(', ')} or ${states.at(-1)}`);
}

function readMembers(node: unknown, allowed: readonly string[]): Members {
  if (!isMap(node)) throw fault(node, `A mapping with ${allowed.join(', ')} is expected here`);
  const entries = node.items.map(({ key, value }): [string, unknown] => {
    const name = isScalar(key) ? String(key.value) : '';
    if (allowed.includes(name)) return [name, value];
    throw fault(key, `${JSON.stringify(name)} is unknown here; known are ${allowed.join(', ')}`);
  });
  return Object.fromEntries(entries);
}

function readItems(node: unknown, name: string): unknown[] {
  if (isSeq(node) && node.items.length > 0) return node.items;
  throw fault(node, `${name} has to be a list with at least one entry`);
}

/** Codes are often written as numbers. */
function readText(node: unknown): string {
  const value = isScalar(node) ? node.value : undefined;
  if ((typeof value === 'string' && value !== '') || typeof value === 'number') return String(value);
  throw fault(node, 'A text is expected here');
}

function fault(node: unknown, message: string): ScriptFault {
  return new ScriptFault(message, (isNode(node) ? node.range?.[0] : undefined) ?? 0);
}
