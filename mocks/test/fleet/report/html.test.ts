import { describe, expect, it } from 'vitest';
import { describeAsHtml } from '../../../src/fleet/report/html.js';
import { fleetSummary } from '../../support/fleet-summary.js';

describe('the page about a fleet', () => {
  it('gives figures, plots with what they show at most, percentiles and failures, and needs nothing else', () => {
    const page = describeAsHtml(fleetSummary({ milliseconds: [1, 2, 3] }));
    expect(page).toContain('10 of 10');
    expect(page).toMatch(/served, at most 3</);
    expect(page).toMatch(/<th scope="row">99\.99 %<\/th>/);
    expect(page).toContain('<p>None.</p>');
    expect(page).not.toMatch(/(src|href)=|<script|url\(|NaN|undefined|Infinity/);
  });

  it('shows what others chose as text', () => {
    const hostile = `"><script>alert(1)</script>\u202e\u0007&`;
    const page = describeAsHtml(
      fleetSummary({ wfm: hostile, failures: [{ code: hostile, count: 1, message: hostile }] }),
    );
    expect(page).not.toContain('<script');
    for (const control of ['\u202e', '\u0007']) expect(page).not.toContain(control);
    expect(page.split('&lt;script&gt;alert(1)&lt;/script&gt;').length).toBe(4);
  });

  it('says when the fleet was at its limit, and draws a run without a poll', () => {
    const page = describeAsHtml(fleetSummary({ milliseconds: [], isFleetAtLimit: true }));
    expect(page).toContain('THE FLEET WAS AT ITS OWN LIMIT');
    expect(page).not.toMatch(/NaN|Infinity/);
  });
});
