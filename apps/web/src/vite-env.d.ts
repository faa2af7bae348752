/// <reference types="vite/client" />
declare module 'virtual:mantine-variables.css';
declare module '@mantine/core/styles/*.css';
