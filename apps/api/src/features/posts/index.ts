export { PostsModule } from './posts.module';
export { postsById } from './posts.queries';
export { readingMinutes } from './posts.rules';
