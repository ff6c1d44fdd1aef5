"""Libraries with every role of every chapter, mangled: whatever they hold, the portal has to stand."""
