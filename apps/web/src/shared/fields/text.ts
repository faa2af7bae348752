/** Text fields of Mantine with their style sheets: import them from here, so that the sheets come along. */
import '@mantine/core/styles/Input.layer.css';

export { Textarea, TextInput } from '@mantine/core';
