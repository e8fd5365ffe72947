/** Something that is done again and again. */
export interface Subject {
  readonly name: string;
  run(): unknown;
}

/** CPU time of one call in microseconds, by name of the subject: one number for each round. */
export type Measurements = Readonly<Record<string, readonly number[]>>;

/** Lets the subjects take turns, so that whatever else the machine does meets all of them. The first round does not count. */
export async function measure(
  subjects: readonly Subject[],
  rounds: number,
  calls: number,
): Promise<Measurements> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round <= rounds; round++) {
    for (const subject of subjects) {
      const microseconds = await cpuMicroseconds(subject, calls);
      if (round > 0) times[subject.name] = [...(times[subject.name] ?? []), microseconds];
    }
  }
  return times;
}

async function cpuMicroseconds({ run }: Subject, calls: number): Promise<number> {
  const start = process.cpuUsage();
  for (let call = 0; call < calls; call++) {
    const result = run();
    if (result instanceof Promise) await result;
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / calls;
}
