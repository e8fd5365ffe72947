/** What a verdict means for whoever reads it. */
export type Tone = 'pass' | 'fail' | 'warn' | 'idle';

/** Verdicts of cases, requirements, groups and runs, states of clients, and levels of requirements, with their tone. */
const TONES: Readonly<Record<string, Tone>> = {
  passed: 'pass',
  conformant: 'pass',
  failed: 'fail',
  error: 'fail',
  'not conformant': 'fail',
  warned: 'warn',
  'not shown': 'warn',
  'not-shown': 'warn',
  incomplete: 'warn',
  'not-run': 'idle',
  'not-applicable': 'idle',
  untested: 'idle',
};

/** The tone of a verdict; a word that is none is idle. */
export function toneOf(verdict: string): Tone {
  return Object.hasOwn(TONES, verdict) ? (TONES[verdict] ?? 'idle') : 'idle';
}

/** The classes of a verdict in the look: `<span class="${verdictClass('failed')}">failed</span>`. */
export function verdictClass(verdict: string): string {
  return `badge tone-${toneOf(verdict)}`;
}
