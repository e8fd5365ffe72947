import { readHistogram } from '../measure/histogram-text.js';
import { countsOf, decimal, type FleetSummary, LIMIT, percent } from '../measure/summary.js';
import { escapeHtml } from './escape.js';
import { type Curve, plot } from './plot.js';

const MILLISECONDS = 1000;
const PERCENTILES = [50, 75, 90, 95, 99, 99.5, 99.9, 99.99, 100];

/** The result of a fleet as one page that needs nothing else: figures, plots over time, percentiles, failures. */
export function describeAsHtml(summary: FleetSummary): string {
  const { plan } = summary;
  const title = `A fleet of ${thousands(summary.devices)} devices`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escapeHtml(summary.wfm)} – ${plan.profile} profile, a poll every ${decimal(plan.everyMilliseconds / MILLISECONDS)} s, pattern <b>${escapeHtml(plan.pattern)}</b>${plan.slowPercent > 0 ? `, ${plan.slowPercent} % on a slow link` : ''}</p>
${summary.isFleetAtLimit ? `<p class="warning">${LIMIT}</p>` : ''}
${tiles(summary)}
${plots(summary)}
${percentiles(summary)}
${failures(summary)}
<h2>The rest</h2>
<p>${countsOf(summary.responses)}; without response ${thousands(summary.failed)}; polls left out ${thousands(summary.leftOut)}; handshakes ${thousands(summary.handshakes)}.
Onboarding took ${decimal(summary.onboardingSeconds)} s, polling ${decimal(summary.pollingSeconds)} s. The load came from ${summary.processes} ${summary.processes === 1 ? 'process' : 'processes'};
the event loop of the busiest was busy for ${percent(summary.eventLoop.busy)} of the time, with a lag of ${decimal(summary.eventLoop.lagP99)} ms (p99).</p>
</main>
</body>
</html>
`;
}

function tiles({
  requestsPerSecond,
  latencyMilliseconds,
  responses,
  failed,
  onboarded,
  devices,
}: FleetSummary): string {
  const refused = responses['4xx'] + responses['5xx'] + failed;
  const all = [
    ['devices onboarded', `${thousands(onboarded)} of ${thousands(devices)}`],
    ['requests per second', decimal(requestsPerSecond)],
    ['latency, p50', `${decimal(latencyMilliseconds.p50)} ms`],
    ['latency, p99', `${decimal(latencyMilliseconds.p99)} ms`],
    ['refused or without response', thousands(refused)],
  ];
  const items = all.map(([name = '', value = '']) => `<div><dt>${name}</dt><dd>${value}</dd></div>`);
  return `<dl class="tiles">${items.join('')}</dl>`;
}

function plots({ timeline: { intervalSeconds, points } }: FleetSummary): string {
  const perSecond = (of: (point: (typeof points)[number]) => number) =>
    points.map((point) => of(point) / intervalSeconds);
  const latencies = points.map(({ latency }) => readHistogram(latency).distribution(MILLISECONDS));
  const rates: Curve[] = [
    { name: 'served', values: perSecond(({ served }) => served) },
    { name: 'refused', values: perSecond(({ refused }) => refused) },
    { name: 'no response', values: perSecond(({ failed }) => failed) },
  ];
  const times: Curve[] = [
    { name: 'p50', values: latencies.map(({ p50 }) => p50) },
    { name: 'p99', values: latencies.map(({ p99 }) => p99) },
    { name: 'max', values: latencies.map(({ max }) => max) },
  ];
  return `<h2>Over time</h2>
${plot({ title: 'Requests per second', intervalSeconds, curves: rates, scale: 'linear' })}
${plot({ title: 'Latency from when a poll was due, in milliseconds (each step ten times the one below)', intervalSeconds, curves: times, scale: 'logarithmic' })}`;
}

function percentiles({ histograms }: FleetSummary): string {
  const [latency, service] = [readHistogram(histograms.latency), readHistogram(histograms.service)];
  const rows = PERCENTILES.map((at) => {
    const cells = [latency, service].map((histogram) => decimal(histogram.percentile(at) / MILLISECONDS));
    return `<tr><th scope="row">${at === 100 ? 'max' : `${at} %`}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return `<h2>Percentiles</h2>
<table><thead><tr><th scope="col">of polls</th><th scope="col">ms from when due</th><th scope="col">ms from when sent</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function failures({ failures: kinds }: FleetSummary): string {
  if (kinds.length === 0) return '<h2>Failures</h2>\n<p>None.</p>';
  const rows = kinds.map(
    ({ code, count, message }) =>
      `<tr><td>${thousands(count)}</td><td><code>${escapeHtml(code)}</code></td><td>${escapeHtml(message)}</td></tr>`,
  );
  return `<h2>Failures</h2>
<table><thead><tr><th scope="col">times</th><th scope="col">code</th><th scope="col">the first of them</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function thousands(value: number): string {
  return Math.round(value).toLocaleString('en');
}

const STYLE = `:root{color-scheme:light dark;--line:light-dark(#c9ced6,#434b57);--soft:light-dark(#4d5562,#aab3bf);--one:light-dark(#0b63ce,#6cb0ff);--two:light-dark(#b3261e,#ff8a80);--three:light-dark(#7a4b00,#f0b95b)}
body{font:16px/1.5 system-ui,sans-serif;margin:0}
main{max-width:60rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}
.warning{border-left:4px solid var(--two);padding:.5rem 1rem}
.tiles{display:flex;flex-wrap:wrap;gap:1rem}.tiles div{border:1px solid var(--line);border-radius:6px;padding:.5rem 1rem}
dt{color:var(--soft);font-size:.875rem}dd{margin:0;font-size:1.3rem;font-variant-numeric:tabular-nums}
figure{margin:1rem 0}figcaption{color:var(--soft)}
svg{width:100%;height:auto}svg text{font-size:12px;fill:var(--soft)}svg .grid{stroke:var(--line);stroke-width:1}
svg path{fill:none;stroke-width:2}.c0{stroke:var(--one)}.c1{stroke:var(--two);stroke-dasharray:6 3}.c2{stroke:var(--three);stroke-dasharray:2 3}
.key{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:1.5rem}.key svg{width:3rem;height:.75rem;vertical-align:middle}
table{border-collapse:collapse;display:block;overflow-x:auto}th,td{text-align:right;padding:.25rem .75rem;border-bottom:1px solid var(--line);font-variant-numeric:tabular-nums}td:last-child{text-align:left}td code{overflow-wrap:anywhere}`;
