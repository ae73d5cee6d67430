/** The list of a site's parts for tools (CycloneDX 1.6, cyclonedx.org/docs/1.6/json): without times and random numbers. */
import type { Package } from './packages.ts';
import { SHAPES, type Parts } from './parts.ts';

/** The file's path in the site. */
export const BOM = 'bom.json';

/** @returns the package's address (github.com/package-url/purl-spec, type npm) */
function purl({ name, version }: Package): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** @param licence SPDX: an identifier, or an expression of several */
function licensed(licence: string): object[] {
  return [licence.includes(' ') ? { expression: licence } : { license: { id: licence } }];
}

const website = (url: string) => [{ type: 'website', url }];

function component(each: Package): object {
  const [, group, name = each.name] = /^(@[^/]+)\/(.*)$/.exec(each.name) ?? [];
  return {
    type: each.isCode ? 'library' : 'data',
    'bom-ref': purl(each),
    ...(group && { group }),
    name,
    version: each.version,
    licenses: licensed(each.licence),
    purl: purl(each),
  };
}

/** @returns the file's text */
export function bom({ own, story, datasets, packages }: Parts): string {
  const whole = `${own.name}@${own.version}`;
  const data = [
    {
      name: story.title,
      'bom-ref': 'story',
      version: `${story.revision}`,
      licenses: [{ license: story.licence }],
    },
    {
      name: SHAPES.name,
      'bom-ref': 'shapes',
      licenses: [{ license: { name: SHAPES.licence } }],
      externalReferences: website(SHAPES.url),
    },
    ...datasets.map(({ id, title, publisher, url }) => ({
      name: title,
      'bom-ref': `source-${id}`,
      publisher,
      externalReferences: website(url),
    })),
  ];
  const { name, version } = own;
  const list = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': whole,
        name,
        version,
        licenses: licensed(own.licence),
      },
    },
    components: [...packages.map(component), ...data.map((each) => ({ type: 'data', ...each }))],
    dependencies: [
      {
        ref: whole,
        dependsOn: [...packages.map(purl), ...data.map((each) => each['bom-ref'])],
      },
    ],
  };
  return `${JSON.stringify(list, null, 2)}\n`;
}
