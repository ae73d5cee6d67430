import { expect, it } from 'vitest';
import { readStageData, writeStageData } from '../../src/page/snapshot.ts';
import { secondStory } from '../support/stage-data.ts';

const { data } = secondStory();

it('reads back exactly what the build wrote', () => {
  document.body.innerHTML = writeStageData(data);
  expect(readStageData(document)).toEqual(JSON.parse(JSON.stringify(data)));
});

it('lets no text of the story end the script that carries it', () => {
  const hostile = { ...data, language: '</script><b id="out">' };
  document.body.innerHTML = writeStageData(hostile);
  expect(document.getElementById('out')).toBeNull();
  expect(readStageData(document)?.language).toBe('</script><b id="out">');
});

it('finds nothing in a page without it', () => {
  document.body.innerHTML = '';
  expect(readStageData(document)).toBeUndefined();
});
