import { everybody, type Rights } from './expected';

export const systemRights: Rights = {
  'GET /health/live': { expected: everybody(200) },
  'GET /health/ready': { expected: everybody(503) },
  'GET /metrics': { expected: everybody(200) },
  'GET /openapi.json': { expected: everybody(200) },
  'GET /docs': { expected: everybody(200) },
  'GET /docs.css': { expected: everybody(200) },
};
