// Loaded before a portal, which stays as it is shipped but for its policy: what
// the file of E2E_REFUSED_FILE names is refused to users, the rest allowed.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');

const requireOfBackend = createRequire(
  join(__dirname, '../../../packages/backend/package.json'),
);
const { createBackendModule } = requireOfBackend(
  '@backstage/backend-plugin-api',
);
const { AuthorizeResult } = requireOfBackend(
  '@backstage/plugin-permission-common',
);
const { policyExtensionPoint } = requireOfBackend(
  '@backstage/plugin-permission-node/alpha',
);
const shipped = requireOfBackend(
  '@backstage/plugin-permission-backend-module-allow-all-policy',
);

function answer({ name }) {
  const names = JSON.parse(readFileSync(process.env.E2E_REFUSED_FILE, 'utf8'));
  const result = names.includes(name)
    ? AuthorizeResult.DENY
    : AuthorizeResult.ALLOW;
  return { result };
}

shipped.default = createBackendModule({
  pluginId: 'permission',
  moduleId: 'refusing-policy',
  register(registry) {
    registry.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy({
          handle: async ({ permission }) => answer(permission),
        });
      },
    });
  },
});
