export * from './declared-skills';
export * from './skill.entity';
