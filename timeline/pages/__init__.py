"""The pages that people see: server-rendered, whole without JavaScript."""
