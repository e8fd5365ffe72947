// Filled by its package.
export {};
