import js from '@eslint/js'
import tseslint from 'typescript-eslint'

const pureMessage = 'This folder is pure: no wall clock, no randomness, no node built-ins. Take the instant as an argument.'

/** What a pure folder may not touch: the wall clock, randomness and node's own modules. */
const pure = {
  'no-restricted-globals': [
    'error',
    { name: 'process', message: pureMessage },
    { name: 'setTimeout', message: pureMessage },
    { name: 'setInterval', message: pureMessage },
    { name: 'performance', message: pureMessage },
    { name: 'crypto', message: pureMessage },
  ],
  'no-restricted-imports': ['error', { patterns: [{ group: ['node:*', 'fs', 'path', 'crypto', 'os'], message: pureMessage }] }],
  'no-restricted-syntax': [
    'error',
    { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: pureMessage },
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: pureMessage },
    {
      selector: "CallExpression[callee.object.name='DateTime'][callee.property.name=/^(now|local|utc)$/][arguments.length=0]",
      message: pureMessage,
    },
    { selector: "CallExpression[callee.object.name='DateTime'][callee.property.name='now']", message: pureMessage },
    { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: pureMessage },
    { selector: 'TSEnumDeclaration', message: 'No enum: a union of string literals.' },
    { selector: 'TSModuleDeclaration', message: 'No namespace: a module.' },
  ],
}

export default tseslint.config(
  { ignores: ['dist', '.data', '.cache', 'node_modules', '*.cjs'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'No enum: a union of string literals.' },
        { selector: 'TSModuleDeclaration', message: 'No namespace: a module.' },
      ],
    },
  },
  { files: ['**/*.js'], languageOptions: { globals: { process: 'readonly', console: 'readonly' } } },
  { files: ['src/law/**/*.ts', 'src/definition/**/*.ts', 'workflows/**/*.ts'], rules: pure },
)
