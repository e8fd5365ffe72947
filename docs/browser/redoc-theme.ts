import { DARK, LIGHT } from '@margo-contract/look/tokens';

/** Fonts that are on the machine already; nothing is loaded. */
const SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const MONO = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace';

const typography = {
  fontSize: '15px',
  lineHeight: '1.55',
  fontFamily: SANS,
  optimizeSpeed: false,
  headings: { fontFamily: SANS, fontWeight: '600', lineHeight: '1.3' },
};

/** Colours of Redoc on a light page; those of site.css. */
export const lightTheme = {
  spacing: { sectionVertical: 24 },
  colors: {
    primary: { main: LIGHT.accent, light: LIGHT.accent },
    text: { primary: LIGHT.text, secondary: LIGHT.muted },
    responses: {
      success: { color: LIGHT.pass },
      error: { color: LIGHT.fail },
      redirect: { color: LIGHT.warn },
      info: { color: LIGHT.accent },
    },
    http: { get: '#1f7a3a', post: '#0b5cad', put: '#8a5a00', delete: '#b3261e' },
  },
  typography: {
    ...typography,
    code: { fontFamily: MONO, fontSize: '13px', color: '#1c2430', backgroundColor: '#eceff3' },
  },
  sidebar: { backgroundColor: LIGHT.panel, textColor: LIGHT.text, width: '270px' },
  rightPanel: { backgroundColor: '#1b2430', textColor: '#e6ebf1' },
  schema: { nestedBackground: '#f5f7f9', typeNameColor: '#55606e' },
};

/** Colours of Redoc on a dark page; those of site.css. */
export const darkTheme = {
  spacing: { sectionVertical: 24 },
  colors: {
    tonalOffset: 0.1,
    primary: { main: DARK.accent, light: DARK.accent },
    success: { main: '#6ccb8b' },
    warning: { main: '#e9b949' },
    error: { main: '#ff8b82' },
    gray: { 50: '#1b222c', 100: '#222b37' },
    text: { primary: DARK.text, secondary: DARK.muted },
    border: { dark: 'rgba(255,255,255,0.16)', light: '#222b37' },
    responses: { info: { color: '#7db7f5' } },
    http: { get: '#2e7d46', post: '#2368b0', put: '#8a5f10', delete: '#b5413a' },
  },
  typography: {
    ...typography,
    code: { fontFamily: MONO, fontSize: '13px', color: '#e4e9f0', backgroundColor: '#2a3442' },
  },
  sidebar: { backgroundColor: DARK.page, textColor: DARK.text, width: '270px' },
  rightPanel: {
    backgroundColor: '#0b0f14',
    textColor: '#e4e9f0',
    servers: {
      overlay: { backgroundColor: '#222b37', textColor: '#e4e9f0' },
      url: { backgroundColor: '#151b23' },
    },
  },
  codeBlock: { backgroundColor: '#151b23' },
  schema: { nestedBackground: '#1b222c', linesColor: '#4a596c', typeNameColor: '#a9b4c2' },
  fab: { backgroundColor: '#222b37', color: '#7db7f5' },
};
