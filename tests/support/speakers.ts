/** Pages that know another script than ours, or only its words: what they have of a framed story. */

const listening = (code: string) => `<script>addEventListener('message', (event) => {
  const frame = document.querySelector('iframe');
  if (event.source !== frame.contentWindow) return;
  ${code}
})</script>`;

/**
 * @param address the framed story's
 * @returns the body's markup by the name of what the page knows; it makes the frame as high as it is told
 */
export function speakers(address: string): Record<string, string> {
  const iframe = `<iframe src="${address}" title="A story"></iframe>`;
  return {
    pym: `<div id="pym"></div><script src="/npm/pym.js"></script><script>new pym.Parent('pym', '${address}')</script>`,
    'newswire frames': `<div data-frame-src="${address}"></div><script src="/npm/frames.js"></script><script>newswireFrames.autoInitFrames()</script>`,
    AMP:
      iframe +
      listening(
        `const { sentinel, type, height } = event.data; if (sentinel === 'amp' && type === 'embed-size') frame.style.height = height + 'px'`,
      ),
    WordPress:
      `<iframe src="${address}#?secret=aBc9" sandbox="allow-scripts" title="A story"></iframe>` +
      listening(
        `const { secret, message, value } = event.data; if (secret === 'aBc9' && message === 'height') frame.style.height = Math.min(1000, Math.max(200, value)) + 'px'`,
      ),
    Datawrapper:
      iframe +
      listening(
        `const heights = event.data['datawrapper-height']; for (const id in heights) frame.style.height = heights[id] + 'px'`,
      ),
    Medium:
      iframe +
      listening(
        `let said = {}; try { said = JSON.parse(event.data) } catch {} if (said.context === 'iframe.resize' && said.src === '${address}') frame.style.height = said.height + 'px'`,
      ),
  };
}
