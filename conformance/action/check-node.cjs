// Old syntax on purpose: this has to run where the suite cannot, to say so.
var parts = process.versions.node.split('.').map(Number);

if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error(
    'The suite needs Node 20.19 or newer, and this runner has ' +
      process.versions.node +
      '; put actions/setup-node before this action.',
  );
  process.exitCode = 2;
}
