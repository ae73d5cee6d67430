/** The house's rules for code, among them the one way in which its rooms may import each other. */
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { rooms } from './rooms.js';

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', '**/.svelte-kit/'] },
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/dot-notation': 'off',
      'no-console': 'off',
      'svelte/prefer-writable-derived': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    files: ['src/**'],
    plugins: { house: { rules: { rooms } } },
    rules: {
      'house/rooms': 'error',
      // An idea a file; what is longer has two.
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true }],
    },
  },
);
