import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** A process that answers each message with one. */
export interface Child {
  ask<Answer>(message: unknown): Promise<Answer>;
  stop(): void;
}

/** Whether processes can be kept on one core each: on Linux, with `taskset`, and two cores to keep them on. */
export const canPin =
  process.platform === 'linux' && availableParallelism() >= 2 && spawnSync('taskset', ['-V']).status === 0;

/** Starts a program, on this core where that is possible. */
export function startChild(file: string, core: number): Child {
  const node = [process.execPath, file] as const;
  const [command, ...args] = canPin ? (['taskset', '-c', String(core), ...node] as const) : node;
  const child = spawn(command, args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return {
    ask: (message) => ask(child, message),
    stop: () => child.disconnect(),
  };
}

function ask<Answer>(child: ChildProcess, message: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('A process of the bench ended before it answered'));
    child.once('exit', onExit);
    child.once('message', (answer) => {
      child.off('exit', onExit);
      resolve(answer as Answer);
    });
    child.send(message as object);
  });
}
