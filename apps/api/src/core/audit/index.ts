export { Audit, type AuditCheck, verifyAudit } from './audit';
