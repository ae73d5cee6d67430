/** From Vite's shells and rendered pages to the HTML and the files that are published. */
import type { Rolldown } from 'vite';
import type { PrerenderedPage, Shell } from '../entry/page-html.ts';
import type { PrerenderedSite } from '../entry/prerender.ts';
import { directionOf } from '../i18n/languages.ts';
import { SHELLS } from './bundles.ts';
import { writeFonts, type Fonts } from './fonts.ts';
import { headerRules, writeHeaders } from './hosts/headers.ts';
import { nginxSite } from './hosts/nginx.ts';
import { contentPolicy, inlineScripts, type OtherHosts } from './hosts/policy.ts';

/** @returns the shell with the page's language, head and body in their places. */
export function fillShell(shell: string, page: PrerenderedPage): string {
  return shell
    .replace('lang="en"', () => `lang="${page.language}" dir="${directionOf(page.language)}"`)
    .replace('<!--story:head-->', () => page.head)
    .replace('<!--story:body-->', () => page.body);
}

/** As Vite writes it, at the end of the head. */
const SCRIPT = /\s*<script type="module"[^>]*\ssrc="[^"]*"[^>]*><\/script>/;

/** After the policy, before the styles. */
const BEFORE_STYLES = '<meta name="viewport"';

/**
 * A script before the styles is requested before they are parsed: on a slow network the first step reacts sooner. Its
 * priority is low, so that the text itself comes first.
 * @returns a built page with its module script before its styles; one without a script as it is
 */
export function putScriptFirst(html: string): string {
  const [script] = SCRIPT.exec(html) ?? [];
  if (script === undefined) return html;
  const early = script.trim().replace('<script', '<script fetchpriority="low"');
  return html.replace(script, '').replace(BEFORE_STYLES, () => `${early}\n    ${BEFORE_STYLES}`);
}

/** @returns a page that carries its policy itself, for hosts that send no headers. */
function withPolicy(html: string, policy: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  return html.replace('<!--story:policy-->', () => meta);
}

type BuiltFile = Rolldown.OutputAsset | Rolldown.OutputChunk;

/** @throws Error where Vite has not written it */
function builtPage(output: Iterable<BuiltFile>, name: string): Rolldown.OutputAsset {
  for (const file of output) if (file.type === 'asset' && file.fileName === name) return file;
  throw new Error(`the build has no ${name}`);
}

/** Adds a file to the readers' bundle. */
export type Emit = (fileName: string, source: string | Uint8Array) => void;

/**
 * Finishes the story's page in the readers' bundle, and adds the other pages, the editors' scripts, the typefaces and
 * all that browsers and hosts read; takes the bare shell out.
 * @throws Error where Vite has not written the shells
 */
export function emitPages(
  { pages, files }: PrerenderedSite,
  fonts: Fonts,
  hosts: OtherHosts,
  bundle: Rolldown.OutputBundle,
  editors: Rolldown.RolldownOutput,
  emit: Emit,
): void {
  const built = [...Object.values(bundle), ...editors.output];
  const shellOf = (name: Shell) =>
    writeFonts(`${builtPage(built, SHELLS[name]).source}`, fonts, '../');
  const shells = { events: shellOf('events'), builder: shellOf('builder'), host: shellOf('host') };
  const front = builtPage(built, 'index.html');
  const html = putScriptFirst(writeFonts(`${front.source}`, fonts, './'));
  const policy = contentPolicy(inlineScripts(html, ...Object.values(shells)), hosts);
  front.source = withPolicy(html, policy);
  const others = [...files, ...fonts.files];
  const names = [...built.map(({ fileName }) => fileName), ...others.map(([path]) => path)];
  const rules = headerRules(policy, names);
  emit('_headers', writeHeaders(rules));
  emit('nginx.conf', nginxSite(rules));
  for (const [path, { shell, render }] of pages) {
    emit(path, fillShell(withPolicy(shells[shell], policy), render()));
  }
  Reflect.deleteProperty(bundle, SHELLS.events);
  for (const file of editors.output) if (file.type === 'chunk') emit(file.fileName, file.code);
  for (const [path, content] of others) emit(path, content);
}
