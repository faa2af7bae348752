export * from './declared-skills';
export * from './skill.entity';
export * from './skills.events';
