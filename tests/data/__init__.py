"""Independent looks at the real data: the csv module and judges that nobody here wrote, never site_builder itself."""
