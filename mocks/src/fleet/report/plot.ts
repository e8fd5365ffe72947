/** One line of a plot. */
export interface Curve {
  readonly name: string;
  /** One for each interval. */
  readonly values: readonly number[];
}

export interface Plot {
  readonly title: string;
  /** Time from one value to the next. */
  readonly intervalSeconds: number;
  readonly curves: readonly Curve[];
  readonly scale: 'linear' | 'logarithmic';
}

const WIDTH = 900;
const HEIGHT = 220;
const LEFT = 60;
const BOTTOM = 24;
const TOP = 8;
/** The least value that a logarithmic scale shows. */
const LEAST = 0.1;
const STEPS = 4;

/** Draws values over time as SVG, with the greatest of each line in its key, for those who cannot see it. */
export function plot({ title, intervalSeconds, curves, scale }: Plot): string {
  const values = curves.flatMap((curve) => curve.values);
  const marks = scale === 'linear' ? linearMarks(Math.max(1, ...values)) : decades(Math.max(1, ...values));
  const top = marks.at(-1) ?? 1;
  const heightOf = (value: number) => HEIGHT - BOTTOM - share(value, top, scale) * (HEIGHT - BOTTOM - TOP);
  const length = Math.max(1, ...curves.map((curve) => curve.values.length));
  const grid = marks.map((mark) => {
    const y = heightOf(mark).toFixed(1);
    return `<line class="grid" x1="${LEFT}" x2="${WIDTH}" y1="${y}" y2="${y}"/><text x="${LEFT - 6}" y="${y}" text-anchor="end" dominant-baseline="middle">${mark.toLocaleString('en')}</text>`;
  });
  const lines = curves.map(
    ({ values: heights }, index) => `<path class="c${index}" d="${pathOf(heights, length, heightOf)}"/>`,
  );
  const seconds = Math.round(length * intervalSeconds);
  return `<figure><figcaption>${title}</figcaption>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">${grid.join('')}${lines.join('')}<text x="${LEFT}" y="${HEIGHT - 6}">0 s</text><text x="${WIDTH}" y="${HEIGHT - 6}" text-anchor="end">${seconds} s</text></svg>
<ul class="key">${curves.map(keyOf).join('')}</ul></figure>`;
}

function keyOf({ name, values }: Curve, index: number): string {
  const greatest = Math.max(0, ...values).toLocaleString('en', { maximumFractionDigits: 1 });
  return `<li><svg viewBox="0 0 48 12" aria-hidden="true"><path class="c${index}" d="M0 6H48"/></svg> ${name}, at most ${greatest}</li>`;
}

function pathOf(values: readonly number[], length: number, heightOf: (value: number) => number): string {
  const step = (WIDTH - LEFT) / Math.max(1, length - 1);
  const points = values.map((value, at) => `${(LEFT + at * step).toFixed(1)} ${heightOf(value).toFixed(1)}`);
  return points.length === 0 ? '' : `M${points.join('L')}`;
}

function share(value: number, top: number, scale: Plot['scale']): number {
  if (scale === 'linear') return value / top;
  return Math.log10(Math.max(value, LEAST) / LEAST) / Math.log10(top / LEAST);
}

function linearMarks(greatest: number): number[] {
  const power = 10 ** Math.floor(Math.log10(greatest / STEPS));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power * STEPS >= greatest) ?? 10);
  return Array.from({ length: STEPS + 1 }, (_, at) => at * step);
}

function decades(greatest: number): number[] {
  const count = Math.ceil(Math.log10(greatest / LEAST));
  return Array.from({ length: count + 1 }, (_, at) => Number((LEAST * 10 ** at).toPrecision(1)));
}
