import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/**
 * The house has one way through it: facts → data → model → state → views → map and charts → out.
 * Each room lists the folders it may import from; everything else is refused.
 */
const ROOMS = {
  model: [],
  data: ['model'],
  state: ['model'],
  map: ['model', 'state', 'i18n'],
  charts: ['model', 'i18n'],
  views: ['model', 'data', 'state', 'map', 'charts', 'export', 'embed', 'i18n', 'workers'],
  export: ['model', 'state', 'map', 'i18n'],
  embed: ['model', 'state', 'charts', 'map', 'export', 'i18n'],
  i18n: ['model'],
  workers: ['model'],
};
const ALL = Object.keys(ROOMS);

const arrows = Object.entries(ROOMS).map(([room, allowed]) => ({
  files: [`src/${room}/**/*.{ts,svelte}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: ALL.filter((other) => other !== room && !allowed.includes(other)).map(
          (other) => ({
            regex: `^(\\.\\./)+${other}(/|$)`,
            message: `src/${room} may not import from src/${other}.`,
          }),
        ),
      },
    ],
  },
}));

export default ts.config(
  { ignores: ['dist', 'node_modules', 'coverage', 'src/i18n/paraglide', 'test/output'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs['flat/recommended'],
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    rules: {
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
    },
  },
  ...arrows,
  {
    files: ['src/model/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'document', 'window', 'fetch', 'Date', 'navigator'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Pass a seeded generator.' },
      ],
    },
  },
  {
    files: ['src/build/**', 'test/**', '*.config.*'],
    rules: { 'no-console': 'off' },
  },
);
