/** Hydrates the page on which editors build an embed; without it the page has the plain snippets. */
import { hydrate } from 'svelte';
import BuilderPage from '../builder/BuilderPage.svelte';
import { fetchOffer } from '../builder/fetch-offer.ts';

const target = document.querySelector('[data-builder]');
const offer = await fetchOffer('./');
if (target && offer) hydrate(BuilderPage, { target, props: { offer } });
